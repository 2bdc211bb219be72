"""The parts of the page in reading order."""

from . import history, lists, outlook, queries, worth

# The question that a part has its rows from, where it is not that of its name.
QUESTION = {"revenue": "months", "customers": "months"}


def all_of(answers):
    """The parts that the set has rows for, or a sentence in their place."""
    there = {name: rows or [] for name, rows in answers.items()}
    parts = [
        *history.over_time(there), history.cohorts(there), history.values(there), worth.deciles(there), outlook.forecast(there), worth.rfm(there),
        outlook.check(there), worth.acquisition(there), lists.groups(there, "segment"), lists.groups(there, "channel"),
        lists.win_back(there), lists.top(there), lists.quality(there),
    ]
    for each in filter(None, parts):
        question = QUESTION.get(each["name"], each["name"])
        if answers[question] is None:
            each.update(empty=f"The view {queries.QUESTIONS[question][0][0]} of this set is not there, or this role may not read it.", chart=None, notes=[])
    return [each for each in parts if each]
