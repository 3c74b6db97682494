import BusList
import Glibc
import Schoolbag
import SchoolbagTool

// The whole of schoolbag, with one format more.
exit(SchoolbagTool.run(registry: .standard + [BusList()]))
