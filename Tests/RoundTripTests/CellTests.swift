import Testing

struct CellTests {}
