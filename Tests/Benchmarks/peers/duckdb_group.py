"""DuckDB joining and grouping a OneRoster bundle: duckdb_group.py THREADS FOLDER OUTPUT MEMORY"""

import sys
import tempfile

import duckdb

threads, folder, output, memory = sys.argv[1:]
connection = duckdb.connect()
connection.execute(f"SET threads = {threads}")
connection.execute(f"SET memory_limit = '{memory}'")
connection.execute(f"SET temp_directory = '{tempfile.gettempdir()}'")
connection.execute("SET preserve_insertion_order = false")


def table(name):
    return f"read_csv('{folder}/{name}.csv', all_varchar = true)"


# One document a learner: the person, the enrollments with class and course, the results with the
# line item that each is of.
connection.execute(
    f"""
    COPY (
      WITH items AS (
        SELECT l.sourcedId AS id, l.title, l.description, l.assignDate, l.dueDate,
               l.resultValueMin, l.resultValueMax, l.categorySourcedId AS category,
               c.sourcedId AS class, c.title AS classTitle
        FROM {table('lineItems')} l JOIN {table('classes')} c ON c.sourcedId = l.classSourcedId
      ),
      scores AS (
        SELECT r.studentSourcedId AS student,
               list({{
                 'id': r.sourcedId, 'status': r.status, 'modified': r.dateLastModified,
                 'scoreStatus': r.scoreStatus, 'score': r.score, 'scoreDate': r.scoreDate,
                 'lineItem': items
               }}) AS results
        FROM {table('results')} r JOIN items ON items.id = r.lineItemSourcedId
        GROUP BY 1
      ),
      enrolled AS (
        SELECT e.userSourcedId AS student,
               list({{
                 'id': e.sourcedId, 'beginDate': e.beginDate, 'endDate': e.endDate,
                 'class': c, 'course': k, 'school': o
               }}) AS enrollments
        FROM {table('enrollments')} e
        JOIN {table('classes')} c ON c.sourcedId = e.classSourcedId
        JOIN {table('courses')} k ON k.sourcedId = c.courseSourcedId
        JOIN {table('orgs')} o ON o.sourcedId = e.schoolSourcedId
        GROUP BY 1
      )
      SELECT u.*, enrolled.enrollments, scores.results
      FROM {table('users')} u
      LEFT JOIN enrolled ON enrolled.student = u.sourcedId
      LEFT JOIN scores ON scores.student = u.sourcedId
    ) TO '{output}' (FORMAT json)
    """
)
