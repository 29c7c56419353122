"""What `streamlit run` starts: the frame, which opens the page that the address names."""

import streamlit as st

from pages.ui import frame

app = st.App(__file__)

if __name__ == "__main__":
    frame.run()
else:
    # Streamlit loads this file once before the first reader comes. A call of st.navigation then tells it that pages/ is
    # not its old folder of page scripts; without it a fresh server greets a link to a page with "Page not found".
    st.navigation([st.Page(frame.run, title="Hudna")])
