#pragma once

#include "ui/widgets/Verdict.h"

#include <QPlainTextEdit>

#include <optional>

namespace numauth::ui {

class CodeHighlighter;

/// What CodeView colours.
enum class CodeLanguage {
    Plain,
    Json,
    Xml,
    Java,
    Kotlin,
    ObjectiveC,
    Swift,
    Dart,
    Go,
    Python,
    JavaScript,
    Php,
    CSharp,
    Shell,
    Http ///< a canonical request: header names, placeholders of secrets
};

/// A tint of one line and a mark in its gutter.
struct LineMark
{
    /// 0-based.
    int line = 0;
    Verdict verdict = Verdict::Information;
    bool hasMark = true;
    bool hasTint = true;
    /// Ok without a mark of its own: a green bar in the gutter.
    bool hasBar = false;
};

/// A read-only (by default) editor for code: line numbers, colours of the theme's code tokens,
/// marks and tints of lines.
class CodeView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CodeView(CodeLanguage language = CodeLanguage::Plain, QWidget *parent = nullptr);

    void setLanguage(CodeLanguage language);
    void setCode(const QString &code);
    /// The number of the first line, 1 at the start.
    void setFirstLine(int number);
    /// Numbers of the lines when they do not run on, as in an excerpt; 0 shows none. Ends with the
    /// next setCode().
    void setLineNumbers(const QList<int> &numbers);
    void setShowsNumbers(bool shows);
    /// As high as all its lines need, for a pane that scrolls as a whole.
    void setFitsLines();
    void setLineMarks(const QList<LineMark> &marks);
    /// Tints a 0-based line with the selection's colour and a bar, and scrolls to it.
    void setCurrentLine(std::optional<int> line);

signals:
    /// A 0-based line was clicked.
    void lineClicked(int line);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    friend class CodeGutter;
    void paintGutter(QPainter *painter, const QRect &clip);
    int gutterWidth() const;
    int numberOf(int line) const;
    void layOutGutter();
    void tintLines();
    void fitLines();

    CodeHighlighter *m_highlighter;
    QWidget *m_gutter;
    QList<LineMark> m_marks;
    std::optional<int> m_currentLine;
    int m_firstLine = 1;
    QList<int> m_numbers;
    bool m_showsNumbers = true;
};

} // namespace numauth::ui
