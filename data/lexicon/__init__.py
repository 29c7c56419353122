"""The words Hudna knows, in TOML files that anyone can edit, and the code that reads and checks them."""
