"""`python -m workbench`, and the entry point of the command `workbench`."""

from workbench.cli import main

if __name__ == "__main__":
    main()
