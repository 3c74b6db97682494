"""lxml and orjson reading an interchange of grades into lines of JSON: lxml_grades.py INPUT OUTPUT"""

import sys

import orjson
from lxml import etree

source, target = sys.argv[1:]
NAMESPACE = "{http://ed-fi.org/5.2.0}"
COUNT = len(NAMESPACE)


def leaves(element, into):
    """The texts below an element, by name; what comes again is what it was."""
    for child in element:
        if len(child):
            leaves(child, into)
        else:
            into[child.tag[COUNT:]] = child.text
    return into


with open(target, "wb") as file:
    for _, grade in etree.iterparse(source, tag=NAMESPACE + "Grade"):
        values = leaves(grade, {})
        record = {
            "kind": "courseGrade",
            "owner": values["StudentUniqueId"],
            "section": [
                values["SectionIdentifier"], values["LocalCourseCode"], values["SchoolId"],
                values["SessionName"], values["SchoolYear"],
            ],
            "session": [
                values["SchoolId"], values["GradingPeriod"], values["GradingPeriodName"],
                values["SchoolYear"],
            ],
            "type": "gradingPeriod",
            "numericGrade": values["NumericGradeEarned"],
            "letterGrade": values["LetterGradeEarned"],
            "beginDate": values["BeginDate"],
        }
        file.write(orjson.dumps(record))
        file.write(b"\n")
        grade.clear()
        while grade.getprevious() is not None:
            del grade.getparent()[0]
