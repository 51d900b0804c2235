"""The New Jersey structure worked out in fractions: python3 test/structures/new-jersey.py"""
from collections import defaultdict
from fractions import Fraction as F

from exact import answers, counts, nearest, penny_by_penny

schools = counts("new-jersey")
columns, figures = defaultdict(list), {}


def sliding(share):
    if share < F("0.2"):
        return F("0.47")
    return F("0.57") if share >= F("0.6") else nearest(F("0.47") + (share - F("0.2")) * F("0.25"), 4)


for s in schools:
    c = {}
    c["middleWeighted"] = nearest(s["middle"] * F("1.04"), 4)
    c["highWeighted"] = nearest(s["high"] * F("1.16"), 4)
    c["enrolment"] = s["elementary"] + s["middle"] + s["high"]
    c["weightedEnrolment"] = s["elementary"] + c["middleWeighted"] + c["highWeighted"]
    c["atRiskShare"] = nearest(s["atRisk"] / c["enrolment"], 4) if c["enrolment"] else F(0)
    c["shareAboveStart"] = c["atRiskShare"] - F("0.2")
    c["weightAboveStart"] = nearest(c["shareAboveStart"] * F("0.25"), 6)
    c["slidingWeight"] = nearest(F("0.47") + c["weightAboveStart"], 4)
    c["atRiskWeight"] = sliding(c["atRiskShare"])
    c["baseCost"] = nearest(13946 * c["weightedEnrolment"], 0)
    c["atRiskCost"] = nearest(13946 * s["atRisk"] * c["atRiskWeight"], 0)
    c["englishCost"] = nearest(13946 * s["english"] * F("0.5"), 0)
    c["specialPupils"] = nearest(c["enrolment"] * F("0.1592"), 4)
    c["specialInBudget"] = nearest(c["specialPupils"] * 20000 * F("0.6667"), 0)
    c["adequacyBudget"] = c["baseCost"] + c["atRiskCost"] + c["englishCost"] + c["specialInBudget"]
    c["fromProperty"] = nearest(s["propertyValue"] * F("0.014153246") / 2, 0)
    c["fromIncome"] = nearest(s["income"] * F("0.049461236") / 2, 0)
    c["localShare"] = c["fromProperty"] + c["fromIncome"]
    c["budgetLessLocal"] = c["adequacyBudget"] - c["localShare"]
    c["equalisationAid"] = max(c["budgetLessLocal"], F(0))
    c["specialCost"] = nearest(c["specialPupils"] * 20000, 0)
    c["specialAid"] = c["specialCost"] - c["specialInBudget"]
    c["securityAid"] = nearest(c["enrolment"] * 96, 0)
    c["uncappedAid"] = c["equalisationAid"] + c["specialAid"] + c["securityAid"]
    c["aboveLastYear"] = c["uncappedAid"] - s["lastYear"]
    c["underfunded"] = max(c["aboveLastYear"], F(0))
    c["belowLastYear"] = -c["aboveLastYear"]
    c["overfunded"] = max(c["belowLastYear"], F(0))
    c["mostLost"] = nearest(s["lastYear"] * F("0.03"), 0)
    c["reduction"] = min(c["overfunded"], c["mostLost"])
    c["mostGained"] = nearest(s["lastYear"] * F("0.06"), 0)
    c["ownGain"] = min(c["underfunded"], c["mostGained"])
    c["lastYearLine"], c["reductionLine"] = s["lastYear"], -c["reduction"]
    for id, value in c.items():
        columns[id].append(value)
figures["recovered"] = sum(columns["reduction"])
figures["toShare"] = figures["recovered"] + 200000
figures["gains"] = sum(columns["ownGain"])
figures["shared"] = min(figures["toShare"], figures["gains"])
columns["rise"] = penny_by_penny(figures["shared"], columns["ownGain"], [s["school"] for s in schools])
columns["allocation"] = [sum(x) for x in zip(*(columns[k] for k in ("lastYearLine", "reductionLine", "rise")))]
answers("new-jersey", schools, columns, figures)
