"""The built pages, as a browser sees them. Needs Output/ to be built."""

import pathlib
import unittest

OUTPUT = pathlib.Path(__file__).resolve().parents[2] / "Output"


class PageTests(unittest.TestCase):
    def test_output_is_built(self):
        self.assertTrue((OUTPUT / "index.html").is_file())


if __name__ == "__main__":
    unittest.main()
