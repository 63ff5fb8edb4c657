"""What `kessessa check` says of a scenario besides its syntax: links, reach, advice, pictures, plans."""
