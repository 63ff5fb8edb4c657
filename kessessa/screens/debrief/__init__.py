"""Pages after a game: the ending, the steps of the debrief, « et si ? »."""
