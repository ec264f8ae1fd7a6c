"""What `make` calls. Runs before anything is installed, so it uses the standard library only."""
