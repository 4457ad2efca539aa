#include "ui/consent/CanvasActions.h"

#include "models/consent/ElementMove.h"
#include "ui/consent/ViewClipboard.h"
#include "ui/widgets/Icons.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>

#include <array>

namespace numauth::ui {

using consent::AlignEdge;
using consent::CustomView;

CanvasActions::CanvasActions(PageCanvas &canvas, QObject *parent)
    : QObject(parent), m_canvas(canvas)
{
    makeLook();
    makeAlign();
    makeElement();
    connect(&canvas, &PageCanvas::lookChanged, this, &CanvasActions::follow);
    connect(&canvas, &PageCanvas::contextMenuRequested, this, &CanvasActions::showMenu);
    connect(&canvas.session(), &PageSession::selectionChanged, this, &CanvasActions::follow);
    connect(&canvas.session(), &PageSession::updated, this, &CanvasActions::follow);
    connect(&canvas.session().elementStates(), &ElementStates::changed, this,
            &CanvasActions::follow);
    retranslate();
    follow();
}

QAction *CanvasActions::make(const QString &name, const QString &icon, const QKeySequence &keys)
{
    auto *action = new QAction(this);
    action->setObjectName(QStringLiteral("consent.") + name);
    if (!icon.isEmpty())
        action->setIcon(themeIcon(icon));
    action->setShortcut(keys);
    // Keys act while the canvas or its panels have the focus, so that fields keep theirs.
    return action;
}

QAction *CanvasActions::makeToggle(const QString &name, const QString &icon,
                                   const QKeySequence &keys, bool CanvasLook::*member)
{
    QAction *action = make(name, icon, keys);
    action->setCheckable(true);
    m_toggles << std::pair(action, member);
    connect(action, &QAction::triggered, this, [this, member](bool isOn) {
        CanvasLook look = m_canvas.look();
        look.*member = isOn;
        m_canvas.setLook(look);
    });
    return action;
}

void CanvasActions::makeLook()
{
    m_rulers = makeToggle(QStringLiteral("rulers"), QStringLiteral("ruler"),
                          QKeySequence(Qt::CTRL | Qt::Key_R), &CanvasLook::showsRulers);
    m_guides = makeToggle(QStringLiteral("guides"), QStringLiteral("guides"),
                          QKeySequence(Qt::CTRL | Qt::Key_Semicolon), &CanvasLook::showsGuides);
    m_grid = makeToggle(QStringLiteral("grid"), QStringLiteral("grid"),
                        QKeySequence(Qt::CTRL | Qt::Key_Apostrophe), &CanvasLook::showsGrid);
    m_snap = makeToggle(QStringLiteral("snap"), QStringLiteral("magnet"),
                        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Semicolon), &CanvasLook::snaps);
    m_lockGuides = makeToggle(QStringLiteral("lockGuides"), QStringLiteral("lock"), {},
                              &CanvasLook::locksGuides);
    m_allZones = make(QStringLiteral("allZones"), QStringLiteral("shield"));
    m_allZones->setCheckable(true);
    connect(m_allZones, &QAction::triggered, this, [this](bool isOn) {
        CanvasLook look = m_canvas.look();
        look.zones = isOn ? ZonesView::AllDevices : ZonesView::Off;
        m_canvas.setLook(look);
    });
    m_openPicture = make(QStringLiteral("openPicture"), QStringLiteral("layers"));
    connect(m_openPicture, &QAction::triggered, this, &CanvasActions::pictureWanted);
    m_openDump = make(QStringLiteral("openDump"), QStringLiteral("compare"));
    connect(m_openDump, &QAction::triggered, this, &CanvasActions::dumpWanted);
    m_selectAll = make(QStringLiteral("selectAll"), {});
    m_selectAll->setShortcut(QKeySequence(QKeySequence::SelectAll));
    m_selectAll->setShortcutContext(Qt::WidgetShortcut);
    m_canvas.addAction(m_selectAll);
    connect(m_selectAll, &QAction::triggered, &m_canvas, &PageCanvas::selectAllElements);
    m_copyViews = make(QStringLiteral("copyViews"), QStringLiteral("copy"));
    m_copyViews->setShortcut(QKeySequence(QKeySequence::Copy));
    m_pasteViews = make(QStringLiteral("pasteViews"), {});
    m_pasteViews->setShortcut(QKeySequence(QKeySequence::Paste));
    for (QAction *action : {m_copyViews, m_pasteViews}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_canvas.addAction(action);
    }
    connect(m_copyViews, &QAction::triggered, this, [this] {
        if (QMimeData *data = viewsForClipboard(m_canvas.session()))
            QGuiApplication::clipboard()->setMimeData(data);
    });
    connect(m_pasteViews, &QAction::triggered, this,
            [this] { pasteViews(m_canvas.session(), QGuiApplication::clipboard()->mimeData()); });
}

void CanvasActions::makeAlign()
{
    struct Row
    {
        const char *icon;
        AlignEdge edge;
    };
    static constexpr std::array rows{Row{"align-left", AlignEdge::Left},
                                     Row{"align-center", AlignEdge::HorizontalCentre},
                                     Row{"align-right", AlignEdge::Right},
                                     Row{"align-top", AlignEdge::Top},
                                     Row{"align-middle", AlignEdge::VerticalCentre},
                                     Row{"align-bottom", AlignEdge::Bottom}};
    for (const Row &row : rows) {
        QAction *action = make(QLatin1StringView(row.icon), QLatin1StringView(row.icon));
        connect(action, &QAction::triggered, this,
                [this, edge = row.edge] { m_canvas.editor().align(edge); });
        m_align << action;
    }
    for (const Qt::Orientation axis : {Qt::Horizontal, Qt::Vertical}) {
        const QString icon = axis == Qt::Horizontal ? QStringLiteral("spread-horizontal")
                                                    : QStringLiteral("spread-vertical");
        QAction *action = make(icon, icon);
        connect(action, &QAction::triggered, this,
                [this, axis] { m_canvas.editor().distribute(axis); });
        m_distribute << action;
    }
}

void CanvasActions::setStates(bool locks)
{
    ElementStates &states = m_canvas.session().elementStates();
    const QStringList ids = m_canvas.session().selectedElements();
    const QString first = consent::movedElement(ids.value(0));
    const bool isOn = locks ? !states.isLocked(first) : !states.isHidden(first);
    for (const QString &id : ids) {
        const QString owner = consent::movedElement(id);
        if (locks)
            states.setLocked(owner, isOn);
        else
            states.setHidden(owner, isOn);
    }
}

void CanvasActions::makeElement()
{
    m_lock = make(QStringLiteral("lockElement"), QStringLiteral("lock"));
    m_hide = make(QStringLiteral("hideElement"), QStringLiteral("eye-off"));
    m_forward = make(QStringLiteral("forward"), QStringLiteral("bring-forward"),
                     QKeySequence(Qt::CTRL | Qt::Key_BracketRight));
    m_backward = make(QStringLiteral("backward"), QStringLiteral("send-backward"),
                      QKeySequence(Qt::CTRL | Qt::Key_BracketLeft));
    m_remove = make(QStringLiteral("removeElement"), QStringLiteral("trash"));
    m_swapAnchor = make(QStringLiteral("swapAnchor"), QStringLiteral("swap"));
    ElementEditor &editor = m_canvas.editor();
    connect(m_lock, &QAction::triggered, this, [this] { setStates(true); });
    connect(m_hide, &QAction::triggered, this, [this] { setStates(false); });
    connect(m_forward, &QAction::triggered, &editor, [&editor] { editor.reorder(1); });
    connect(m_backward, &QAction::triggered, &editor, [&editor] { editor.reorder(-1); });
    connect(m_remove, &QAction::triggered, &editor, &ElementEditor::removeSelected);
    connect(m_swapAnchor, &QAction::triggered, &editor, &ElementEditor::swapAnchor);
    const std::array kinds{std::pair(CustomView::Kind::Image, "image"),
                           std::pair(CustomView::Kind::Text, "text"),
                           std::pair(CustomView::Kind::Button, "button"),
                           std::pair(CustomView::Kind::Block, "square")};
    for (const auto &[kind, icon] : kinds) {
        QAction *action =
            make(QStringLiteral("add.") + QLatin1StringView(icon), QLatin1StringView(icon));
        connect(action, &QAction::triggered, &editor,
                [&editor, kind = kind] { editor.addView(kind); });
        m_add << action;
    }
    m_addLayout = make(QStringLiteral("add.layout"), QStringLiteral("file-text"));
    connect(m_addLayout, &QAction::triggered, this, &CanvasActions::layoutWanted);
}

void CanvasActions::follow()
{
    const CanvasLook &look = m_canvas.look();
    for (const auto &[action, member] : std::as_const(m_toggles))
        action->setChecked(look.*member);
    m_allZones->setChecked(look.zones == ZonesView::AllDevices);
    const PageSession &session = m_canvas.session();
    const ElementStates &states = session.elementStates();
    const QString owner = consent::movedElement(session.selectedElement());
    const bool isCustom = owner.startsWith(QLatin1StringView("custom:"));
    const qsizetype selected = session.selectedElements().size();
    for (QAction *action : std::as_const(m_align))
        action->setEnabled(selected > 0);
    for (QAction *action : std::as_const(m_distribute))
        action->setEnabled(selected > 2);
    for (QAction *action : addActions())
        action->setEnabled(session.document() != nullptr);
    m_lock->setEnabled(selected > 0 && !states.isAlwaysLocked(owner));
    m_hide->setEnabled(selected > 0);
    for (QAction *action : {m_forward, m_backward, m_remove})
        action->setEnabled(isCustom);
    m_swapAnchor->setEnabled(m_canvas.editor().canSwapAnchor());
    m_lock->setText(states.isLocked(owner) ? tr("Unlock") : tr("Lock"));
    m_hide->setText(states.isHidden(owner) ? tr("Show in the editor") : tr("Hide in the editor"));
}

QList<shell::PlaceAction> CanvasActions::placeActions() const
{
    using shell::MenuId;
    QList<shell::PlaceAction> actions;
    bool isFirst = true;
    for (QAction *action : {m_rulers, m_guides, m_grid, m_snap, m_lockGuides, m_allZones}) {
        actions << shell::PlaceAction{MenuId::View, action, isFirst};
        isFirst = false;
    }
    const auto add = [&actions](const QList<QAction *> &group) {
        for (QAction *action : group)
            actions << shell::PlaceAction{MenuId::Page, action, action == group.first()};
    };
    add({m_openPicture, m_openDump});
    add(addActions());
    add({m_lock, m_hide, m_forward, m_backward, m_swapAnchor, m_remove});
    add(m_align + m_distribute);
    actions << shell::PlaceAction{MenuId::Edit, m_copyViews, true}
            << shell::PlaceAction{MenuId::Edit, m_pasteViews, false}
            << shell::PlaceAction{MenuId::Edit, m_selectAll, true};
    return actions;
}

QList<QAction *> CanvasActions::all() const
{
    return QList<QAction *>{m_rulers,   m_guides,     m_grid,        m_snap,    m_lockGuides,
                            m_allZones, m_lock,       m_hide,        m_forward, m_backward,
                            m_remove,   m_swapAnchor, m_openPicture, m_openDump} +
           m_align + m_distribute + addActions();
}

void CanvasActions::showMenu(const QPoint &globalPosition)
{
    QMenu menu(&m_canvas);
    if (!m_canvas.session().selectedElements().isEmpty()) {
        menu.addActions({m_copyViews, m_pasteViews, m_swapAnchor, m_lock, m_hide});
        menu.addSeparator();
        menu.addActions({m_forward, m_backward, m_remove});
        menu.addSeparator();
        menu.addMenu(tr("Align"))->addActions(m_align + m_distribute);
    }
    menu.addMenu(tr("Add view"))->addActions(addActions());
    menu.addSeparator();
    menu.addActions({m_rulers, m_guides, m_grid, m_snap, m_allZones});
    menu.exec(globalPosition);
}

void CanvasActions::retranslate()
{
    m_rulers->setText(tr("Rulers"));
    m_guides->setText(tr("Guides"));
    m_grid->setText(tr("Grid of 8 dp"));
    m_snap->setText(tr("Snap"));
    m_lockGuides->setText(tr("Lock guides"));
    m_allZones->setText(tr("Protected zones over all devices"));
    m_openPicture->setText(tr("Lay a picture over the page…"));
    m_openDump->setText(tr("Compare with a device's dump…"));
    m_selectAll->setText(tr("Select all views"));
    m_copyViews->setText(tr("Copy views"));
    m_pasteViews->setText(tr("Paste views"));
    for (QAction *action : {m_copyViews, m_pasteViews})
        action->setToolTip(action->text());
    m_forward->setText(tr("Bring forward"));
    m_backward->setText(tr("Send backward"));
    m_remove->setText(tr("Remove view"));
    m_swapAnchor->setText(tr("Place from the other end"));
    const QStringList aligned{tr("Align left"), tr("Centre across"),  tr("Align right"),
                              tr("Align top"),  tr("Centre upright"), tr("Align bottom")};
    for (qsizetype index = 0; index < m_align.size(); ++index)
        m_align.at(index)->setText(aligned.at(index));
    m_distribute.first()->setText(tr("Equal gaps across"));
    m_distribute.last()->setText(tr("Equal gaps upright"));
    const QStringList kinds{tr("Add picture"), tr("Add text"), tr("Add button"), tr("Add block")};
    for (qsizetype index = 0; index < m_add.size(); ++index)
        m_add.at(index)->setText(kinds.at(index));
    m_addLayout->setText(tr("Add from layout XML…"));
    follow();
    for (QAction *action : all())
        action->setToolTip(action->text());
}

} // namespace numauth::ui
