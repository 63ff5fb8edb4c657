"""From files to positioned nodes: YAML, but less of it, and where each thing was written."""
