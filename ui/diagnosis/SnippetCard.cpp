#include "ui/diagnosis/SnippetCard.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/CodeView.h"
#include "ui/widgets/DockHead.h"
#include "ui/widgets/Icons.h"

#include <QAction>
#include <QVBoxLayout>

#include <algorithm>

namespace numauth::ui {

namespace {

constexpr int mostLines = 14;

CodeView *makeLines(const QString &lines)
{
    auto *view =
        new CodeView(lines.contains(QLatin1Char('<')) ? CodeLanguage::Xml : CodeLanguage::Plain);
    view->setShowsNumbers(false);
    view->setFrameShape(QFrame::NoFrame);
    view->setCode(lines);
    const int count = static_cast<int>(lines.count(QLatin1Char('\n'))) + 1;
    view->setFixedHeight(std::min(count, mostLines) * view->fontMetrics().lineSpacing() + 26);
    return view;
}

} // namespace

SnippetCard::SnippetCard(const QString &title, const QString &lines,
                         const QList<QAction *> &actions, QWidget *parent)
    : Card(Ground::Chrome, parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    auto *head = new DockHead(title);
    for (QAction *action : actions) {
        auto *button = new ActionButton(action, ButtonKind::Quiet);
        button->setObjectName(action->objectName());
        setSmallButton(button);
        head->addWidget(button);
    }
    layout->addWidget(head);
    layout->addWidget(makeLines(lines));
}

QAction *SnippetCard::makeAction(QObject *parent, const char *icon, const QString &text)
{
    auto *action = new QAction(parent);
    action->setIcon(themeIcon(QString::fromLatin1(icon)));
    action->setText(text);
    return action;
}

} // namespace numauth::ui
