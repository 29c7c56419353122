"""What `streamlit run` starts: the frame, which opens the page that the address names."""

from pages.ui import frame

frame.run()
