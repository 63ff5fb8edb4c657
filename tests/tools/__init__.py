"""The developers' tools: the gallery of pages."""
