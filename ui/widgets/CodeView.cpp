#include "ui/widgets/CodeView.h"

#include "ui/widgets/CodeHighlighter.h"
#include "ui/widgets/Fonts.h"
#include "ui/widgets/VerdictMark.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace numauth::ui {

/// The strip with marks and numbers left of the code.
class CodeGutter : public QWidget
{
public:
    explicit CodeGutter(CodeView *view) : QWidget(view), m_view(view) {}

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(this);
        m_view->paintGutter(&painter, event->rect());
    }
    void wheelEvent(QWheelEvent *event) override
    {
        QCoreApplication::sendEvent(m_view->viewport(), event);
    }

private:
    CodeView *m_view;
};

namespace {
constexpr int markColumn = 20;
constexpr int numberPadding = 8;
} // namespace

CodeView::CodeView(CodeLanguage language, QWidget *parent)
    : QPlainTextEdit(parent), m_highlighter(new CodeHighlighter(document())),
      m_gutter(new CodeGutter(this))
{
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFont(codeFont());
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(6);
    m_highlighter->setTheme(Theme::of(this));
    m_highlighter->setLanguage(language);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &area, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, area.y(), m_gutter->width(), area.height());
    });
    connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeView::layOutGutter);
    layOutGutter();
}

void CodeView::setLanguage(CodeLanguage language)
{
    m_highlighter->setLanguage(language);
}

void CodeView::setCode(const QString &code)
{
    m_marks.clear();
    m_currentLine.reset();
    m_numbers.clear();
    setPlainText(code);
    tintLines();
}

void CodeView::setFirstLine(int number)
{
    m_firstLine = number;
    layOutGutter();
}

void CodeView::setLineNumbers(const QList<int> &numbers)
{
    m_numbers = numbers;
    layOutGutter();
}

int CodeView::numberOf(int line) const
{
    return m_numbers.isEmpty() ? line + m_firstLine : m_numbers.value(line);
}

void CodeView::setShowsNumbers(bool shows)
{
    m_showsNumbers = shows;
    layOutGutter();
}

void CodeView::setFitsLines()
{
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &CodeView::fitLines);
    fitLines();
}

void CodeView::fitLines()
{
    // The first block's height holds the margin above it; below its last line the view wants a
    // margin and one more px, or it scrolls.
    double height = document()->documentMargin() + 1;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        height += blockBoundingRect(block).height();
    setFixedHeight(static_cast<int>(std::ceil(height)) + 2 * frameWidth());
}

void CodeView::setLineMarks(const QList<LineMark> &marks)
{
    m_marks = marks;
    layOutGutter();
    tintLines();
}

void CodeView::setCurrentLine(std::optional<int> line)
{
    m_currentLine = line;
    tintLines();
    m_gutter->update();
    if (!line)
        return;
    const QTextBlock block = document()->findBlockByNumber(*line);
    if (!block.isValid())
        return;
    QTextCursor cursor(block);
    setTextCursor(cursor);
    ensureCursorVisible();
}

void CodeView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    layOutGutter();
}

void CodeView::mouseReleaseEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && !textCursor().hasSelection())
        emit lineClicked(cursorForPosition(event->position().toPoint()).blockNumber());
}

void CodeView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_highlighter->setTheme(Theme::of(this));
        tintLines();
    }
}

void CodeView::paintEvent(QPaintEvent *event)
{
    {
        QPainter ground(viewport());
        ground.fillRect(event->rect(), Theme::of(this).surface);
    }
    QPlainTextEdit::paintEvent(event);
}

void CodeView::paintGutter(QPainter *painter, const QRect &clip)
{
    const Theme &theme = Theme::of(this);
    painter->fillRect(clip, theme.surface);
    painter->setFont(codeFont());
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF area = blockBoundingGeometry(block).translated(contentOffset());
        if (area.top() > clip.bottom())
            break;
        const int line = block.blockNumber();
        const QRect row(0, static_cast<int>(area.top()), m_gutter->width(),
                        fontMetrics().lineSpacing());
        const QRect whole(0, row.top(), row.width(), static_cast<int>(area.height()));
        const auto mark = std::ranges::find(m_marks, line, &LineMark::line);
        if (mark != m_marks.end() && mark->hasTint)
            painter->fillRect(whole, theme.ground(mark->verdict));
        if (m_currentLine == line) {
            painter->fillRect(whole, theme.selected);
            painter->fillRect(QRect(0, whole.top(), 3, whole.height()), theme.accent);
        }
        if (mark != m_marks.end() && mark->hasMark)
            VerdictMark::paint(painter, QRectF(4, row.top(), 12, row.height()), mark->verdict,
                               theme);
        else if (mark != m_marks.end() && mark->hasBar)
            painter->fillRect(QRect(6, row.top() + 4, 3, row.height() - 8),
                              theme.colour(mark->verdict));
        if (m_showsNumbers && numberOf(line) > 0) {
            painter->setPen(theme.muted);
            painter->drawText(row.adjusted(0, 0, -numberPadding, 0),
                              Qt::AlignRight | Qt::AlignVCenter, QString::number(numberOf(line)));
        }
    }
}

int CodeView::gutterWidth() const
{
    const bool hasMarks = std::ranges::any_of(
        m_marks, [](const LineMark &mark) { return mark.hasMark || mark.hasBar; });
    int width = hasMarks ? markColumn : 4;
    if (m_showsNumbers)
        width += QFontMetrics(codeFont())
                     .horizontalAdvance(QString::number(
                         m_numbers.isEmpty() ? blockCount() + m_firstLine - 1
                                             : *std::ranges::max_element(m_numbers))) +
                 2 * numberPadding;
    return width;
}

void CodeView::layOutGutter()
{
    const int width = gutterWidth();
    setViewportMargins(width, 0, 0, 0);
    const QRect inner = contentsRect();
    m_gutter->setGeometry(inner.left(), inner.top(), width, inner.height());
    m_gutter->update();
}

void CodeView::tintLines()
{
    const Theme &theme = Theme::of(this);
    QList<QTextEdit::ExtraSelection> tints;
    const auto tint = [&](int line, const QColor &colour) {
        const QTextBlock block = document()->findBlockByNumber(line);
        if (!block.isValid())
            return;
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(block);
        // Without a selection only the first row of a wrapped line is tinted.
        if (lineWrapMode() != QPlainTextEdit::NoWrap)
            selection.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        selection.format.setBackground(colour);
        selection.format.setProperty(QTextFormat::FullWidthSelection, true);
        tints << selection;
    };
    for (const LineMark &mark : m_marks) {
        if (mark.hasTint)
            tint(mark.line, theme.ground(mark.verdict));
    }
    if (m_currentLine)
        tint(*m_currentLine, theme.selected);
    setExtraSelections(tints);
}

} // namespace numauth::ui
