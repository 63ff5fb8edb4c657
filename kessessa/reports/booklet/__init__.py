"""The booklet of a game, part by part."""
