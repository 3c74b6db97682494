import Glibc
import Schoolbag
import SchoolbagTool

exit(SchoolbagTool.run(registry: .standard))
