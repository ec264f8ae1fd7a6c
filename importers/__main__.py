from importers.cli import main

main()
