"""The format of scenarios as a table: what each key may be, by which files are read and the JSON Schema is written."""
