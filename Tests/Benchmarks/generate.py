"""Makes the invented inputs of the races. Each is made once, into the folder of the races."""

import os
import random

SCORES = [f"{tenths // 10}.{tenths % 10}" for tenths in range(1001)]
DATES = [f"2024-{month:02}-{day:02}" for month in range(1, 10) for day in range(10, 20)]
RESULTS_HEAD = (
    "sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,"
    "scoreStatus,score,scoreDate,comment\n"
)


def identifier(bits):
    """A UUID as text, from 128 random bits."""
    digits = f"{bits:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def identifiers(source, count):
    return [identifier(source.getrandbits(128)) for _ in range(count)]


def results(path, megabytes, students=50_000, items=20_000):
    """A OneRoster results.csv of about `megabytes` MB; returns the identifiers it refers to."""
    source = random.Random(1)
    students = identifiers(source, students)
    items = identifiers(source, items)
    size = 0
    with open(path, "w") as file:
        file.write(RESULTS_HEAD)
        while size < megabytes * 1_000_000:
            lines = []
            for _ in range(10_000):
                date = source.choice(DATES)
                lines.append(
                    f"{identifier(source.getrandbits(128))},active,{date}T08:30:00.000Z,"
                    f"{source.choice(items)},{source.choice(students)},fully graded,"
                    f"{source.choice(SCORES)},{date},\n"
                )
            text = "".join(lines)
            size += len(text)
            file.write(text)
    return students, items


def roster(folder, students, items, classes=2_000):
    """The other files of a OneRoster 1.1 bundle around its results."""
    source = random.Random(2)
    stamp = "active,2024-08-01T08:00:00.000Z"
    tables = {
        "manifest.csv": ["propertyName,value", "manifest.version,1.0", "oneroster.version,1.1"]
        + [
            f"file.{name},{'bulk' if name in PRESENT else 'absent'}"
            for name in (
                "academicSessions categories classes classResources courses courseResources "
                "demographics enrollments lineItems orgs resources results users"
            ).split()
        ],
        "orgs.csv": [
            "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId",
            f"school-1,{stamp},Birch School,school,,",
        ],
        "academicSessions.csv": [
            "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,"
            "schoolYear",
            f"year-1,{stamp},2024/25,schoolYear,2024-08-01,2025-06-30,,2025",
        ],
        "categories.csv": ["sourcedId,status,dateLastModified,title", f"cat-1,{stamp},Homework"],
        "courses.csv": [
            "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,"
            "orgSourcedId,subjects,subjectCodes",
            f"course-1,{stamp},year-1,Mathematics,MA,09,school-1,Mathematics,",
        ],
        "classes.csv": [
            "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,"
            "location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods"
        ]
        + [
            f"class-{n},{stamp},Mathematics {n},09,course-1,MA{n},scheduled,,school-1,year-1,"
            "Mathematics,,1"
            for n in range(classes)
        ],
        "users.csv": [
            "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,"
            "givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,"
            "password"
        ]
        + [
            f"{student},{stamp},true,school-1,student,user{n},,Given{n},Family{n},,ID{n},"
            f"user{n}@example.org,,,,09,"
            for n, student in enumerate(students)
        ],
        "enrollments.csv": [
            "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,"
            "primary,beginDate,endDate"
        ]
        + [
            f"enr-{n},{stamp},class-{source.randrange(classes)},school-1,{student},student,false,"
            "2024-08-01,2025-06-30"
            for n, student in enumerate(students)
        ],
        "lineItems.csv": [
            "sourcedId,status,dateLastModified,title,description,assignDate,dueDate,"
            "classSourcedId,categorySourcedId,gradingPeriodSourcedId,resultValueMin,"
            "resultValueMax"
        ]
        + [
            f"{item},{stamp},Task {n},Chapter {n},2024-09-01,2024-09-10,class-{n % classes},cat-1,"
            "year-1,0.0,100.0"
            for n, item in enumerate(items)
        ],
    }
    for name, lines in tables.items():
        with open(os.path.join(folder, name), "w") as file:
            file.write("\n".join(lines) + "\n")


PRESENT = set(
    "academicSessions categories classes courses enrollments lineItems orgs results users".split()
)


def bundle(folder, megabytes, students, items):
    """A OneRoster 1.1 bundle with about `megabytes` MB of results."""
    os.makedirs(folder, exist_ok=True)
    people, tasks = results(os.path.join(folder, "results.csv"), megabytes, students, items)
    roster(folder, people, tasks)


GRADE = """  <Grade>
    <LetterGradeEarned>{letter}</LetterGradeEarned>
    <NumericGradeEarned>{number}</NumericGradeEarned>
    <GradeType>uri://ed-fi.org/GradeTypeDescriptor#Grading Period</GradeType>
    <StudentSectionAssociationReference>
      <StudentSectionAssociationIdentity>
        <StudentReference>
          <StudentIdentity>
            <StudentUniqueId>{student}</StudentUniqueId>
          </StudentIdentity>
        </StudentReference>
        <SectionReference>
          <SectionIdentity>
            <SectionIdentifier>2559{section:05}Trad220{course}</SectionIdentifier>
            <CourseOfferingReference>
              <CourseOfferingIdentity>
                <LocalCourseCode>{course}</LocalCourseCode>
                <SchoolReference>
                  <SchoolIdentity>
                    <SchoolId>255901001</SchoolId>
                  </SchoolIdentity>
                </SchoolReference>
                <SessionReference>
                  <SessionIdentity>
                    <SessionName>2021-2022 Fall Semester</SessionName>
                    <SchoolYear>2021-2022</SchoolYear>
                    <SchoolReference>
                      <SchoolIdentity>
                        <SchoolId>255901001</SchoolId>
                      </SchoolIdentity>
                    </SchoolReference>
                  </SessionIdentity>
                </SessionReference>
              </CourseOfferingIdentity>
            </CourseOfferingReference>
          </SectionIdentity>
        </SectionReference>
        <BeginDate>2021-08-23</BeginDate>
      </StudentSectionAssociationIdentity>
    </StudentSectionAssociationReference>
    <GradingPeriodReference>
      <GradingPeriodIdentity>
        <SchoolReference>
          <SchoolIdentity>
            <SchoolId>255901001</SchoolId>
          </SchoolIdentity>
        </SchoolReference>
        <GradingPeriod>uri://ed-fi.org/GradingPeriodDescriptor#First Six Weeks</GradingPeriod>
        <GradingPeriodName>2021-2022 First Six Weeks</GradingPeriodName>
        <SchoolYear>2021-2022</SchoolYear>
      </GradingPeriodIdentity>
    </GradingPeriodReference>
  </Grade>
"""


def grades(path, megabytes):
    """An Ed-Fi 5.2 interchange of grades."""
    random.seed(7)
    written = 0
    with open(path, "w") as file:
        file.write(
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            '<InterchangeStudentGrade xmlns="http://ed-fi.org/5.2.0">\n'
        )
        while written < megabytes * 1_000_000:
            number = random.randrange(5000, 10000)
            written += file.write(
                GRADE.format(
                    letter="DDDDDCBAAA"[number // 1000], number=f"{number / 100:.2f}",
                    student=604_000 + random.randrange(50_000), section=random.randrange(9_000),
                    course=random.choice(["ALG-1", "ENG-2", "BIO-1", "ART-3"]),
                )
            )
        file.write("</InterchangeStudentGrade>\n")


def gradebook(path, rows, assignments=57):
    """A gradebook as Canvas exports it: 10 columns of its own, the rest assignments."""
    source = random.Random(7)
    head = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Notes"]
    head += [f"Assignment number {n} ({1_000_000 + n})" for n in range(assignments)]
    head += ["Current Score", "Unposted Current Score", "Final Score", "Unposted Final Score"]
    scores = [f"{quarters / 4:.2f}" for quarters in range(41)]
    with open(path, "w") as file:
        file.write(",".join(head) + "\n")
        file.write("    Points Possible,,,,,," + ",".join(["10.00"] * assignments))
        file.write(",(read only)" * 4 + "\n")
        for row in range(rows):
            cells = source.choices(scores, k=assignments)
            if row % 50 == 0:
                cells[3] = "EX"
            if row % 3 == 0:
                cells[9] = ""
            file.write(
                f'"Family{row}, Given{row}",{5_000_000 + row},sis{row:08d},login{row},'
                f"Section {row % 9},," + ",".join(cells) + ",88.50,88.50,70.25,70.25\n"
            )


def learners(path, count):
    """Learners with their enrollments, one a line of JSON, as learners.schema.json asks."""
    source = random.Random(11)
    given = ["Ada", "Björn", "Chloé", "Dmitri", "Esi", "Fatima", "Grace", "Hiro", "Ines", "Jürgen"]
    family = ["Ångström", "Baker", "Castro", "Diaz", "Evans", "Fischer", "Gupta", "Huang", "Ivanova"]
    with open(path, "w", encoding="utf-8", buffering=1 << 20) as file:
        for number in range(count):
            enrollments = ",".join(
                f'{{"section":"S-{source.randrange(5000)}","role":"student",'
                f'"score":{source.randrange(201) / 2},"credits":{source.choice(["null", "0.5", "1"])}}}'
                for _ in range(source.randrange(1, 5))
            )
            file.write(
                f'{{"id":"AB-{number + 1_000_000}","name":{{"given":"{source.choice(given)}",'
                f'"family":"{source.choice(family)}","middle":null}},'
                f'"born":"20{source.randrange(10, 20)}-{source.randrange(1, 13):02}-'
                f'{source.randrange(1, 29):02}","grade":"{source.randrange(1, 13):02}",'
                f'"active":true,"emails":["learner{number}@example.org"],'
                f'"enrollments":[{enrollments}]}}\n'
            )


def statement(source, number):
    """A statement of xAPI about an answer in a program of practice."""
    date = source.choice(DATES)
    time = f"{source.randrange(24):02}:{source.randrange(60):02}:{source.randrange(60):02}"
    item, unit = source.randrange(20_000), source.randrange(400)
    right = "true" if source.random() < 0.7 else "false"
    return (
        f'{{"id":"{identifier(source.getrandbits(128))}","actor":{{"objectType":"Agent",'
        f'"account":{{"homePage":"https://practice.example.org","name":"s-{number % 50_000:05}"}}}},'
        '"verb":{"id":"http://adlnet.gov/expapi/verbs/answered","display":{"en-US":"answered"}},'
        f'"object":{{"objectType":"Activity","id":"https://practice.example.org/items/{item}",'
        f'"definition":{{"name":{{"en-US":"Item {item}"}},'
        '"type":"http://adlnet.gov/expapi/activities/cmi.interaction"}},'
        f'"result":{{"score":{{"scaled":{source.randrange(101) / 100},"raw":{source.randrange(11)},'
        f'"min":0,"max":10}},"success":{right},"completion":true,'
        f'"duration":"PT{source.randrange(1, 120)}.{source.randrange(100):02}S"}},'
        f'"context":{{"registration":"{identifier(source.getrandbits(128))}",'
        '"contextActivities":{"parent":'
        f'[{{"id":"https://practice.example.org/units/{unit}"}}]}},"platform":"Practice"}},'
        f'"timestamp":"{date}T{time}.000Z"}}'
    )


def statements(path, megabytes):
    """Statements of xAPI, one a line."""
    source = random.Random(13)
    size = number = 0
    with open(path, "w", buffering=1 << 20) as file:
        while size < megabytes * 1_000_000:
            line = statement(source, number) + "\n"
            number += 1
            size += len(line)
            file.write(line)


def one_array(target, megabytes):
    """Statements of xAPI as a single array, in pieces that come again and again."""
    source = random.Random(17)
    piece = ",\n".join(statement(source, number) for number in range(2_000)).encode()
    target.write(b"[")
    for number in range(megabytes * 1_000_000 // len(piece)):
        target.write(b",\n" * (number > 0) + piece)
    target.write(b"]\n")


def longer(text, terms, courses):
    """A transcript with more terms, each the sample's first with some courses and a summary."""

    def part(name, indent):
        start = text.index(f"{indent}<{name}>")
        end = f"{indent}</{name}>\n"
        return text[start:text.index(end, start) + len(end)]

    term = part("AcademicSession", " " * 6)
    course = part("Course", " " * 8)
    summary = part("AcademicSummary", " " * 8)
    added = ""
    for number in range(terms):
        taken = "".join(
            course.replace("MTH 251", f"MTH {number}{place:02}")
            .replace("CALCULUS 1", f"COURSE {place} OF TERM {number}")
            for place in range(courses))
        season = f"{2016 + number // 2}-{'02' if number % 2 else '08'}"
        added += term.replace(course, taken + summary).replace("2024-09", season)
    end = text.rindex("    </AcademicRecord>")
    return text[:end] + added + text[end:]


def transcripts(folder, count, sample, terms=0, courses=0):
    """Transcripts of PESC, each the sample's with a document, a learner and grades of its own, and
    with as many more terms."""
    source = random.Random(19)
    with open(sample) as file:
        text = longer(file.read(), terms, courses)
    os.makedirs(folder)
    for number in range(count):
        own = (
            text.replace("FU-88120", f"FU-{number:07}")
            .replace("900417000", f"{900_000_000 + number}")
            .replace("Arvidsen", f"Arvidsen{number}")
            .replace("<CourseAcademicGrade>B<", f"<CourseAcademicGrade>{source.choice('ABCDF')}<")
        )
        with open(os.path.join(folder, f"{number:07}.xml"), "w") as file:
            file.write(own)
