public import ArgumentParser
public import DixitKit
public import Evaluation
public import Text

extension AnnotationFormat: ExpressibleByArgument {}
extension InputFormat: ExpressibleByArgument {}
extension OffsetUnit: ExpressibleByArgument {}
