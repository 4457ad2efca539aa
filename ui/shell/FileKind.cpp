#include "ui/shell/FileKind.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace numauth::shell {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(numauth::shell::FileKind)
};

struct Signature
{
    const char *bytes;
    const char *words; ///< marked for translation
};

constexpr std::array signatures{
    Signature{"MZ", QT_TRANSLATE_NOOP("numauth::shell::FileKind", "a Windows program")},
    Signature{"\x7f"
              "ELF",
              QT_TRANSLATE_NOOP("numauth::shell::FileKind", "a Linux program")},
    Signature{"PK\x03\x04",
              QT_TRANSLATE_NOOP("numauth::shell::FileKind", "a zip archive, but no app package")},
    Signature{"PK\x05\x06", QT_TRANSLATE_NOOP("numauth::shell::FileKind", "an empty zip archive")},
    Signature{"%PDF", QT_TRANSLATE_NOOP("numauth::shell::FileKind", "a PDF document")},
    Signature{"\x89PNG", QT_TRANSLATE_NOOP("numauth::shell::FileKind", "a PNG picture")},
    Signature{"\xff\xd8\xff", QT_TRANSLATE_NOOP("numauth::shell::FileKind", "a JPEG picture")},
    Signature{"GIF8", QT_TRANSLATE_NOOP("numauth::shell::FileKind", "a GIF picture")},
    Signature{"\x1f\x8b", QT_TRANSLATE_NOOP("numauth::shell::FileKind", "a gzip archive")},
    Signature{"7z\xbc\xaf", QT_TRANSLATE_NOOP("numauth::shell::FileKind", "a 7z archive")},
    Signature{"Rar!", QT_TRANSLATE_NOOP("numauth::shell::FileKind", "a RAR archive")},
    Signature{"SQLite format 3", QT_TRANSLATE_NOOP("numauth::shell::FileKind", "a database")},
};

constexpr qint64 looked = 512;

QString kindOf(const QByteArray &start)
{
    for (const Signature &signature : signatures) {
        if (start.startsWith(signature.bytes))
            return QCoreApplication::translate("numauth::shell::FileKind", signature.words);
    }
    const bool isText = std::ranges::none_of(start, [](char byte) {
        return byte >= 0 && byte < ' ' && byte != '\n' && byte != '\r' && byte != '\t';
    });
    return isText ? Words::tr("a text of a kind that no place reads")
                  : Words::tr("a file of a kind that is not known here");
}

} // namespace

QString refusalOf(const QString &path)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (!info.exists())
        return info.isSymbolicLink()
                   ? Words::tr("%1 is a link to %2, which is not there.")
                         .arg(name, QDir::toNativeSeparators(info.symLinkTarget()))
                   : Words::tr("%1 is not there any more.").arg(name);
    if (info.isDir())
        return Words::tr("%1 is a folder without workspace.json, so it is no workspace.").arg(name);
    if (!info.isFile())
        return Words::tr("%1 is no ordinary file.").arg(name);
    if (info.size() == 0)
        return Words::tr("%1 is empty.").arg(name);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Words::tr("%1 cannot be read: %2.").arg(name, file.errorString());
    return Words::tr("%1 is %2. Pages, source code, pictures, packages, keys and logs can be "
                     "dropped here.")
        .arg(name, kindOf(file.read(looked)));
}

} // namespace numauth::shell
