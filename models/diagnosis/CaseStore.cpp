#include "models/diagnosis/CaseStore.h"

#include "models/base/AtomicFile.h"
#include "models/base/PrivateFolder.h"

#include <QDir>
#include <QFileInfo>

namespace numauth::diagnosis {

namespace {

constexpr qint64 sizeLimit = 64LL * 1024;
const QString part = QStringLiteral("cases");

QString fileName(const QString &key)
{
    return key + QStringLiteral(".json");
}

} // namespace

Result<CaseAnswers> CaseStore::read(const QString &key) const
{
    const QDir folder(QDir(PrivateFolder::pathIn(m_folder)).filePath(part));
    const QString path = folder.filePath(fileName(key));
    if (!QFileInfo::exists(path))
        return CaseAnswers();
    const auto bytes = AtomicFile::read(path, sizeLimit);
    return bytes ? CaseAnswers::read(*bytes, path, *m_table) : bytes.error();
}

Result<> CaseStore::write(const QString &key, const CaseAnswers &answers) const
{
    const auto folder = PrivateFolder::make(m_folder, part);
    if (!folder)
        return folder.error();
    const auto written = AtomicFile::write(QDir(*folder).filePath(fileName(key)), answers.write());
    return written ? Result<>() : Result<>(written.error());
}

} // namespace numauth::diagnosis
