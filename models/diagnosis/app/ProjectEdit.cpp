#include "models/diagnosis/app/ProjectEdit.h"

#include "models/base/AtomicFile.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace numauth::diagnosis::app {

namespace {

constexpr qint64 fileLimit = 2LL * 1024 * 1024;

bool isWellFormed(const QByteArray &xml)
{
    QXmlStreamReader reader(xml);
    reader.setNamespaceProcessing(false);
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

/// A snippet may be a whole document; then only what its root holds is new.
QStringList linesInside(const QString &element, const QString &snippet)
{
    QStringList lines = snippet.split(QLatin1Char('\n'));
    if (lines.first() == QStringLiteral("<%1>").arg(element) && lines.size() > 2) {
        lines.removeFirst();
        lines.removeLast();
    }
    return lines;
}

QByteArray indentAt(const QByteArray &text, qsizetype offset)
{
    const qsizetype start = text.lastIndexOf('\n', offset) + 1;
    const QByteArray before = text.mid(start, offset - start);
    return before.trimmed().isEmpty() ? before : QByteArray();
}

} // namespace

bool ProjectEdit::isPossible(const Finding &finding, const AppFacts &facts)
{
    return facts.isProject() && finding.facts.contains(QStringLiteral("edit")) &&
           finding.facts.contains(QStringLiteral("snippet")) && !finding.place.file.isEmpty();
}

Result<> ProjectEdit::refuse(const QString &sentence) const
{
    return Error{Error::Code::Unsupported, sentence};
}

Result<ProjectEdit> ProjectEdit::prepare(const Finding &finding, const AppFacts &facts)
{
    Q_ASSERT(isPossible(finding, facts));
    ProjectEdit edit;
    edit.m_file = finding.place.file;
    const QString root = QFileInfo(facts.path).canonicalFilePath();
    edit.m_path = QFileInfo(QDir(root).filePath(edit.m_file)).canonicalFilePath();
    if (edit.m_path.isEmpty() || !edit.m_path.startsWith(root + QLatin1Char('/')))
        return Error{Error::Code::Unreadable,
                     tr("“%1” is no longer in the project.").arg(edit.m_file)};
    const auto bytes = AtomicFile::read(edit.m_path, fileLimit);
    if (!bytes)
        return bytes.error();
    edit.m_before = *bytes;
    const Result<> found =
        edit.findPlace(finding.facts.value(QStringLiteral("edit")).toString(),
                       finding.facts.value(QStringLiteral("snippet")).toString());
    if (!found)
        return found.error();
    return edit;
}

Result<> ProjectEdit::findPlace(const QString &edit, const QString &snippet)
{
    return edit == QLatin1StringView("append") ? findEndOfFile(snippet) : findEndOf(edit, snippet);
}

Result<> ProjectEdit::findEndOf(const QString &element, const QString &snippet)
{
    const QByteArray end = QStringLiteral("</%1>").arg(element).toUtf8();
    if (m_before.count(end) != 1)
        return refuse(tr("“%1” has no single <%2> to put the lines into; put them in by hand.")
                          .arg(m_file, element));
    const qsizetype found = m_before.indexOf(end);
    const QByteArray indent = indentAt(m_before, found);
    m_offset = found - indent.size();
    for (const QString &line : linesInside(element, snippet))
        m_added += indent + "    " + line.toUtf8() + newline();
    const bool startsLine = m_offset == 0 || m_before.at(m_offset - 1) == '\n';
    if (!startsLine)
        m_added.prepend(newline());
    return isWellFormed(after())
               ? Result<>()
               : refuse(tr("“%1” is no well-formed XML; put the lines in by hand.").arg(m_file));
}

Result<> ProjectEdit::findEndOfFile(const QString &snippet)
{
    const QString suffix = QFileInfo(m_file).suffix();
    if (suffix != QLatin1StringView("pro") && suffix != QLatin1StringView("properties"))
        return refuse(tr("The lines belong into another file than “%1”.").arg(m_file));
    const QString key = snippet.section(QLatin1Char('='), 0, 0);
    const QRegularExpression isSet(
        QStringLiteral("(?m)^\\s*%1\\s*=").arg(QRegularExpression::escape(key)));
    if (suffix == QLatin1StringView("properties") &&
        isSet.match(QString::fromUtf8(m_before)).hasMatch())
        return refuse(tr("“%1” sets %2 already; change that line by hand.").arg(m_file, key));
    m_offset = m_before.size();
    if (!m_before.isEmpty() && !m_before.endsWith('\n'))
        m_added = newline();
    for (const QString &line : snippet.split(QLatin1Char('\n')))
        m_added += line.toUtf8() + newline();
    return {};
}

QByteArray ProjectEdit::newline() const
{
    return m_before.contains("\r\n") ? "\r\n" : "\n";
}

int ProjectEdit::line() const
{
    const bool startsLine = m_added.startsWith('\r') || m_added.startsWith('\n');
    return static_cast<int>(m_before.left(m_offset).count('\n')) + (startsLine ? 2 : 1);
}

QByteArray ProjectEdit::after() const
{
    QByteArray text = m_before;
    text.insert(m_offset, m_added);
    return text;
}

Result<> ProjectEdit::apply() const
{
    const auto now = AtomicFile::read(m_path, fileLimit);
    if (!now)
        return now.error();
    if (*now != m_before)
        return refuse(tr("“%1” was changed meanwhile; check the project again.").arg(m_file));
    return AtomicFile::write(m_path, after());
}

} // namespace numauth::diagnosis::app
