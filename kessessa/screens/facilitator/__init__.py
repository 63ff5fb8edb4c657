"""Pages for whoever runs the session: pause, notes, the hour, a rehearsal."""
