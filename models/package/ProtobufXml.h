#pragma once

#include "models/base/Result.h"
#include "models/package/BinaryXml.h"

#include <QByteArrayView>
#include <QCoreApplication>
#include <QList>

namespace numauth::package {

/// Reads the XML of an app bundle, which aapt2 stores as protobuf (`aapt.pb.XmlNode`), into the
/// same elements as a compiled XML file. At most 64 levels and 100 000 elements.
class ProtobufXml
{
    Q_DECLARE_TR_FUNCTIONS(numauth::package::ProtobufXml)

public:
    /// \p name is how errors call the file.
    static Result<QList<BinaryXmlElement>> read(QByteArrayView bytes, const QString &name);
};

} // namespace numauth::package
