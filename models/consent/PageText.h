#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace numauth::consent {

/// JSON text of a page file: members sorted, one property a line, a list of plain values on the
/// line of its name, UTF-8, LF. The same object always gives the same bytes, so that a change of
/// one attribute is a change of one line.
QByteArray pageText(const QJsonObject &object);

} // namespace numauth::consent
