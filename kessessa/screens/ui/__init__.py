"""What all pages are made of: page, commands, nodes, widgets, typography. No page stands here."""
