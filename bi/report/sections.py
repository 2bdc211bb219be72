"""The parts of the page in reading order."""

from . import history, lists, outlook, worth


def all_of(answers):
    parts = [
        *history.over_time(answers), history.cohorts(answers), history.values(answers), worth.deciles(answers), outlook.forecast(answers), worth.rfm(answers),
        outlook.check(answers), worth.acquisition(answers), lists.groups(answers, "segment"), lists.groups(answers, "channel"),
        lists.win_back(answers), lists.top(answers), lists.quality(answers),
    ]
    return [each for each in parts if each]
