"""Validates a data package with frictionless and reads a workbook with openpyxl; prints as JSON what is in both."""

import json
import sys

import openpyxl
from frictionless import Package

package_path, workbook_path = sys.argv[1:]
report = Package(package_path).validate()
workbook = openpyxl.load_workbook(workbook_path)
json.dump(
    {
        "errors": report.flatten(["title", "rowNumber", "fieldName", "message"]),
        "tables": {task.name: task.stats.get("rows") for task in report.tasks},
        "sheets": {
            sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()]
            for sheet in workbook
        },
        "formulas": sum(
            cell.data_type == "f" for sheet in workbook for row in sheet.iter_rows() for cell in row
        ),
        "frozen": sorted({sheet.freeze_panes for sheet in workbook}),
    },
    sys.stdout,
    ensure_ascii=False,
)
