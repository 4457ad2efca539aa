#include "tests/support/SecretSearch.h"

#include <QDirIterator>
#include <QFile>

namespace numauth::tests {

QStringList filesWith(const QString &folder, const QList<QByteArray> &needles)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        for (const QByteArray &needle : needles) {
            const QString text = QString::fromUtf8(needle);
            const QByteArray wide(reinterpret_cast<const char *>(text.utf16()), 2 * text.size());
            if (bytes.contains(needle) || bytes.contains(wide) ||
                bytes.contains(needle.toBase64(QByteArray::OmitTrailingEquals)))
                found << file.fileName();
        }
    }
    return found;
}

} // namespace numauth::tests
