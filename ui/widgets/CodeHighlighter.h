#pragma once

#include "ui/widgets/CodeView.h"
#include "ui/widgets/Theme.h"

#include <QSyntaxHighlighter>

namespace numauth::ui {

/// Colours keys, strings, numbers, comments and calls with one small scanner whose rules come from
/// the language: words, quotes, comment signs.
class CodeHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit CodeHighlighter(QTextDocument *document);

    void setLanguage(CodeLanguage language);
    void setTheme(const Theme &theme);

protected:
    void highlightBlock(const QString &text) override;

private:
    void highlightCode(const QString &text);
    void highlightXml(const QString &text);
    void highlightHttp(const QString &text);
    void colour(qsizetype from, qsizetype to, const QColor &colour);
    qsizetype endOfComment(const QString &text, qsizetype from);

    CodeLanguage m_language = CodeLanguage::Plain;
    const Theme *m_theme;
};

} // namespace numauth::ui
