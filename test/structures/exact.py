"""What the oracles share: counts read as fractions, roundings as the Acts word them, answers written as plain decimals."""
import csv
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

HERE = Path(__file__).parent


def counts(name):
    with open(HERE / f"{name}-counts.csv", newline="") as file:
        return [
            {head: cell if head in ("school", "name") else Fraction(cell) for head, cell in row.items()}
            for row in csv.DictReader(file)
        ]


def nearest(x, places):
    """To the nearest, halves away from zero."""
    whole, rest = divmod(abs(Fraction(x)) * 10**places, 1)
    return Fraction((1 if x >= 0 else -1) * (whole + (rest >= Fraction(1, 2))), 10**places)


def penny_by_penny(pot, weights, schools):
    """A pot shared by weight, odd pennies to the largest remainders (seen to six places), then by school number."""
    exact = [nearest(pot * weight / sum(weights), 6) for weight in weights]
    shares = [Fraction(int(share * 100), 100) for share in exact]
    order = sorted(range(len(shares)), key=lambda i: (shares[i] - exact[i], schools[i]))
    for i in order[: int((pot - sum(shares)) * 100)]:
        shares[i] += Fraction(1, 100)
    return shares


def plain(x):
    text = format(Decimal(Fraction(x).numerator) / Decimal(Fraction(x).denominator), "f")
    assert Fraction(text) == x, x
    return text


def answers(name, schools, columns, figures):
    """One row a school, and a last row with the figures of the whole authority."""
    with open(HERE / f"{name}-answers.csv", "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["school", *columns, *figures])
        for i, row in enumerate(schools):
            out.writerow([row["school"], *(plain(values[i]) for values in columns.values()), *("" for _ in figures)])
        out.writerow(["authority", *("" for _ in columns), *(plain(value) for value in figures.values())])
