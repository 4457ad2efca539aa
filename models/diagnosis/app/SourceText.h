#pragma once

#include <QByteArray>
#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <optional>

namespace numauth::diagnosis::app {

/// UTF-8 with or without a byte order mark, UTF-16 with one; what does not decode becomes U+FFFD.
QString decodeText(const QByteArray &bytes);

/// Where the lines of a text start.
class LineIndex
{
public:
    LineIndex() = default;
    explicit LineIndex(const QString &text);
    /// From 1.
    int lineAt(qsizetype offset) const;

private:
    QList<qsizetype> m_starts;
};

/// How comments and strings are written.
enum class Syntax {
    CLike, ///< `//` and `/* */`: Java, Kotlin, Swift, Objective-C, Groovy, JavaScript, pbxproj
    Hash,  ///< `#`: Podfile, properties, ProGuard, YAML, Python, xcconfig-like
    Markup ///< `<!-- -->`
};

/// One call in a source file: `name(argument, argument)`.
struct SourceCall
{
    QStringList arguments;
    int line = 0;
    /// Of the name.
    qsizetype offset = 0;
};

/// A text file of a project with its comments blanked out, so that a search neither finds what is
/// commented out nor loses its line. A value.
class SourceText
{
public:
    SourceText() = default;
    /// \p path is how findings name the file: relative to the project, with slashes.
    SourceText(const QString &path, const QString &text, Syntax syntax);

    const QString &path() const { return m_path; }
    const QString &text() const { return m_text; }
    /// The text with blanks in place of comments; every offset is that of text().
    const QString &code() const { return m_code; }
    int lineAt(qsizetype offset) const { return m_lines.lineAt(offset); }

    bool contains(const char *word) const { return m_code.contains(QLatin1StringView(word)); }
    /// Every match in code(), at most 1000.
    QList<QRegularExpressionMatch> matches(const QRegularExpression &pattern) const;
    /// Every call of \p name, whatever it is called on; not its declaration. At most 200.
    QList<SourceCall> calls(const char *name) const;
    /// \p expression as an integer: a literal with `_` or `L`, a product of literals, or a name
    /// that this file gives such a value.
    std::optional<qint64> integer(const QString &expression) const;

private:
    QStringList argumentsFrom(qsizetype open) const;

    QString m_path;
    QString m_text;
    QString m_code;
    LineIndex m_lines;
};

} // namespace numauth::diagnosis::app
