"""What all pages share: the frame, the filters, the address, the words, the theme."""
