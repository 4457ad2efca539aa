#pragma once

#include "ui/widgets/Buttons.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/Verdict.h"

#include <QFrame>

#include <optional>

class QAction;
class QHBoxLayout;
class QLabel;

namespace numauth::ui {

/// The one line that says a place's verdict in words: 40 px, tinted, a 4 px bar at the left, mark,
/// bold head, one sentence, chips, actions at the right. A changed verdict is announced once.
class VerdictBanner : public QFrame
{
    Q_OBJECT

public:
    /// Line: head and sentence side by side. Block: sentence under the head, wrapping, for narrow
    /// panes. Flow: a line while all fits into it, else the sentence stands below and wraps; plain
    /// words only.
    enum class Layout { Line, Block, Flow };

    explicit VerdictBanner(Layout layout = Layout::Line, QWidget *parent = nullptr);

    std::optional<Verdict> verdict() const { return m_verdict; }
    /// \p sentence may hold `<b>…</b>`; everything else must be escaped by the caller.
    void setVerdict(Verdict verdict, const QString &head, const QString &sentence);
    /// No verdict: nothing chosen, nothing checked. The words say why.
    void setNoVerdict(const QString &head, const QString &sentence);
    QString head() const;
    QString sentence() const;

    /// A chip behind the sentence, coloured like the verdict when its look has one. Owned here.
    Chip *addChip(const ChipLook &look);
    /// A button at the right end that does \p action and is visible while the action is.
    QPushButton *addAction(QAction *action, ButtonKind kind = ButtonKind::Plain);
    using QWidget::addAction;
    /// Any widget between sentence and actions: a bar of counts.
    void addMiddleWidget(QWidget *widget);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void present(std::optional<Verdict> verdict, const QString &head, const QString &sentence);
    void colourHead();
    void announce();
    void layOutWords(QHBoxLayout *row);
    bool fitsOneLine() const;
    /// Flow: puts the sentence where it fits.
    void placeSentence();

    Layout m_layout;
    std::optional<Verdict> m_verdict;
    QWidget *m_mark = nullptr;
    QLabel *m_head = nullptr;
    QLabel *m_sentence = nullptr;
    QHBoxLayout *m_middle = nullptr;
    QHBoxLayout *m_chips = nullptr;
    QHBoxLayout *m_actions = nullptr;
    QHBoxLayout *m_row = nullptr;
    QHBoxLayout *m_below = nullptr;
    bool m_isSentenceBelow = false;
};

} // namespace numauth::ui
