// The platform's room is empty until its own issue.
