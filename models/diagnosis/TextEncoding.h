#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace numauth::diagnosis {

/// What bytes are written in, judged by a sample of them.
enum class TextEncoding { Utf8, Utf16LittleEndian, Utf16BigEndian, Gb18030, Binary };

QString encodingName(TextEncoding encoding);
TextEncoding detectEncoding(QByteArrayView bytes);
/// \p bytes as UTF-8; nothing when this system cannot decode \p encoding.
std::optional<QByteArray> toUtf8(QByteArrayView bytes, TextEncoding encoding);
/// Length in bytes of the character at the start of \p bytes in \p encoding; at least 1.
qsizetype characterLength(QByteArrayView bytes, TextEncoding encoding);

} // namespace numauth::diagnosis
