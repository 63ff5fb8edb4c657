"""The format of scenarios as a table: what each key may be, read and told by the same values."""
