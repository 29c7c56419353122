"""The data layer: Arabic news articles in, tidy tables out."""
