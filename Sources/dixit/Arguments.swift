public import ArgumentParser
public import DixitKit
public import Text

extension InputFormat: ExpressibleByArgument {}
extension OffsetUnit: ExpressibleByArgument {}
