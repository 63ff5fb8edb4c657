"""Pages before a game: title, projects, seats, the hour planned, settings."""
