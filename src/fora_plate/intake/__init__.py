"""The answers to a questionnaire: into a private folder, and from there only what a person decided to publish."""
