"""What Schoolbag's table of results looks like, for peers that write the same."""

import csv

COLUMNS = (
    "key,owner,lifecycle,modified,learnerName,lineItem,section,score,numericGrade,percent,textScore,"
    "scoreState,scoreDate,scoredAt,scorer,comment,inProgress,incomplete,late,missing,isHidden,isOverridden,"
    "draftScore,pointsDeducted,minimumScore,maximumScore,scale,level,attempt,submittedAt,"
    "submissionType,postedAt,duration,body,uri,attachments,rubricScores,comments,extensions,"
    "spellings,source"
).split(",")


def names(path):
    """The names of a gradebook's columns, where an assignment's is its number; and those numbers."""
    with open(path, newline="") as file:
        header = next(csv.reader(file))
    names = [
        name[name.rindex("(") + 1 : -1] if name.endswith(")") else name for name in header
    ]
    return names, [new for new, old in zip(names, header) if old.endswith(")")]
