"""lxml and orjson making a profile of each transcript of a folder: lxml_transcripts.py FOLDER OUTPUT"""

import os
import sys

import orjson
from lxml import etree

source, target = sys.argv[1:]
os.makedirs(target)


def text(element, path):
    return element.findtext(path) if element is not None else None


def organization(element):
    code = element.findtext("CEEBACT")
    if code:
        return ["CEEBACT", code]
    local = element.find("LocalOrganizationID")
    if local is not None:
        return [
            "Local", text(local, "LocalOrganizationIDCode"), text(local, "LocalOrganizationIDQualifier")
        ]
    return ["MutuallyDefined", element.findtext("MutuallyDefined")]


def profile(root):
    sender = root.find("TransmissionData/Source/Organization")
    document = root.findtext("TransmissionData/DocumentID")
    student = root.find("Student")
    person = student.find("Person")
    number = person.findtext("SSN")
    organizations = {tuple(organization(sender)): text(sender, "OrganizationName")}
    enrollments, grades, summaries, awards, sessions = [], [], [], [], []
    for first, record in enumerate(student.iterfind("AcademicRecord"), 1):
        school = record.find("School")
        enrollment = {"key": [document, str(first)]}
        if school is not None:
            enrollment["organization"] = organization(school)
            organizations[tuple(organization(school))] = text(school, "OrganizationName")
            enrollment["note"] = text(school, "NoteMessage")
        enrollments.append(enrollment)
        for third, award in enumerate(record.iterfind("AcademicAward"), 1):
            awards.append({
                "key": [document, str(first), str(third)], "name": text(award, "AcademicAwardTitle"),
                "level": text(award, "AcademicAwardLevel"),
                "issuer": enrollment.get("organization"),
            })
        for second, term in enumerate(record.iterfind("AcademicSession"), 1):
            detail = term.find("AcademicSessionDetail")
            school = term.find("School")
            owner = organization(sender if school is None else school)
            if school is not None:
                organizations[tuple(owner)] = text(school, "OrganizationName")
            session = [
                owner[1], text(detail, "SessionDesignator"),
                text(detail, "SessionDesignatorSuffix") or "",
            ]
            sessions.append({
                "key": session, "designator": session[1], "organization": owner,
            })
            enrollments.append({
                "key": [document, str(first), str(second)], "session": session,
                "organization": owner, "program": text(term, "AcademicProgram/AcademicProgramName"),
                "override": text(school, "SchoolOverrideCode"),
            })
            for third, course in enumerate(term.iterfind("Course"), 1):
                grades.append({
                    "key": [document, str(first), str(second), str(third)], "session": session,
                    "organization": owner, "courseTitle": text(course, "CourseTitle"),
                    "courseCode": text(course, "CourseNumber"),
                    "subjectCodes": [text(course, "CourseCIPCode")],
                    "letterGrade": text(course, "CourseAcademicGrade"),
                    "creditsAttempted": text(course, "CourseCreditValue"),
                    "creditType": text(course, "CourseCreditUnits"),
                    "creditBasis": text(course, "CourseCreditBasis"),
                    "creditLevel": text(course, "CourseCreditLevel"),
                    "repeatCode": text(course, "CourseRepeatCode"),
                })
            for third, summary in enumerate(term.iterfind("AcademicSummary"), 1):
                summaries.append({
                    "key": [document, str(first), str(second), str(third)], "session": session,
                    "averages": [{"value": text(summary, "GPA/GradePointAverage")}],
                    "standing": [text(summary, "Delinquencies")],
                    "note": text(summary, "NoteMessage"),
                })
    return {
        "schoolbag": "profile", "version": 1,
        "learner": {
            "key": ["SSN", number], "identifiers": [{"type": "socialSecurity", "value": number}],
            "givenName": text(person, "Name/FirstName"), "familyName": text(person, "Name/LastName"),
            "nameSuffix": text(person, "Name/NameSuffix"),
        },
        "dataBackpack": {
            "demographics": [{
                "birthDate": person.findtext("Birth/BirthDate"),
                "sex": text(person, "Gender/GenderCode"),
            }],
            "enrollments": enrollments, "courseGrades": grades, "academicSummaries": summaries,
            "credentials": awards,
        },
        "references": {
            "sessions": sessions,
            "organizations": [{"key": key, "name": name} for key, name in organizations.items()],
        },
    }


for name in sorted(os.listdir(source)):
    root = etree.parse(os.path.join(source, name)).getroot()
    with open(os.path.join(target, name[:-4] + ".json"), "wb") as file:
        file.write(orjson.dumps(profile(root)) + b"\n")
