#pragma once

#include <QStringList>
#include <QWidget>

#include <functional>

class QMimeData;

namespace numauth::ui {

/// What will happen to files that hover over a target, in one sentence.
struct DropAnswer
{
    bool isAccepted = false;
    QString sentence;
};

/// The local files of \p data; empty when it carries none.
QStringList droppedFiles(const QMimeData *data);

/// A dashed area that takes files: icon, bold line, up to two muted lines. While files hover it
/// shows what will happen to them. A click or Enter asks for a file dialog.
class DropZone : public QWidget
{
    Q_OBJECT

public:
    using Judge = std::function<DropAnswer(const QStringList &paths)>;

    explicit DropZone(QWidget *parent = nullptr);

    void setTexts(const QString &title, const QStringList &lines);
    void setIconName(const QString &name);
    /// Says what would happen to files; without it every file is accepted.
    void setJudge(Judge judge);
    /// One line of 34 px instead of an area.
    void setCompact(bool isCompact);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void filesDropped(const QStringList &paths);
    void clicked();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void endHover();
    void paintTexts(QPainter *painter, const QRect &box);

    QString m_title;
    QStringList m_lines;
    QString m_iconName = QStringLiteral("import");
    Judge m_judge;
    DropAnswer m_answer;
    bool m_isHovered = false;
    bool m_isCompact = false;
};

} // namespace numauth::ui
