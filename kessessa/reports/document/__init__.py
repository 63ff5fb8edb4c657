"""A printed document as a small tree of frozen blocks."""
