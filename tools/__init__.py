"""What `make` calls. Runs before anything is installed, so it uses the standard library only;
all but `words`, which is called once the packages are there."""
